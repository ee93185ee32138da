ALTER TABLE "file_text" DROP CONSTRAINT "file_text_state";--> statement-breakpoint
ALTER TABLE "file_text" ADD COLUMN "attempts" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "file_text" ADD COLUMN "retry_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "file_text" ADD COLUMN "carried_upto" bigint;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "skipped" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "file_text_retry_index" ON "file_text" USING btree ("retry_at") WHERE "file_text"."retry_at" is not null;--> statement-breakpoint
CREATE INDEX "file_text_carried" ON "file_text" USING btree ("sha256") WHERE "file_text"."carried_upto" is not null;--> statement-breakpoint
ALTER TABLE "file_text" ADD CONSTRAINT "file_text_retry" CHECK (("file_text"."state" in ('failed', 'missing')) = ("file_text"."retry_at" is not null));--> statement-breakpoint
ALTER TABLE "file_text" ADD CONSTRAINT "file_text_state" CHECK ("file_text"."state" in ('read', 'empty', 'unreadable', 'failed', 'missing'));--> statement-breakpoint
-- Why these could not be read was not kept: each is tried once more.
UPDATE file_text SET state = 'failed', retry_at = now() WHERE state = 'unreadable';
--> statement-breakpoint
-- Where there is nothing yet, there is nothing to be built in the way of this version.
UPDATE search_state SET form = 2 WHERE built_upto IS NULL AND NOT EXISTS (SELECT FROM notice);
