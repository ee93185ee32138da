-- What check constraints and foreign keys cannot say.

CREATE FUNCTION refuse_column_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above AS (
      SELECT c.id, c.parent_id FROM "column" c WHERE c.id = NEW.parent_id
      UNION
      SELECT c.id, c.parent_id FROM "column" c JOIN above a ON c.id = a.parent_id
    )
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'column % would stand below itself', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'column_no_cycle';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER column_no_cycle BEFORE INSERT OR UPDATE OF parent_id ON "column"
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_column_cycle();
--> statement-breakpoint
CREATE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state NOT IN ('draft', 'returned') AND to_jsonb(NEW) - 'state' IS DISTINCT FROM to_jsonb(OLD) - 'state' THEN
    RAISE EXCEPTION 'revision % is no longer a draft', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER revision_immutable BEFORE UPDATE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_change();
--> statement-breakpoint
CREATE FUNCTION refuse_revision_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed bigint := CASE WHEN TG_OP = 'INSERT' THEN NEW.revision_id ELSE OLD.revision_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM revision WHERE id = changed AND state NOT IN ('draft', 'returned')) THEN
    RAISE EXCEPTION 'revision % is no longer a draft', changed USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--> statement-breakpoint
CREATE TRIGGER attachment_immutable BEFORE INSERT OR UPDATE OR DELETE ON attachment
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();
--> statement-breakpoint
CREATE TRIGGER revision_image_immutable BEFORE INSERT OR UPDATE OR DELETE ON revision_image
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();
