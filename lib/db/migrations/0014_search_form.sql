-- Where there is nothing yet, there is nothing to be built in the way of this version.
UPDATE search_state SET form = 3 WHERE built_upto IS NULL AND NOT EXISTS (SELECT FROM notice);
