ALTER TABLE "finding" DROP CONSTRAINT "finding_notice_id_notice_id_fk";
--> statement-breakpoint
ALTER TABLE "finding" DROP CONSTRAINT "finding_revision_id_revision_id_fk";
--> statement-breakpoint
ALTER TABLE "notice_further_column" DROP CONSTRAINT "notice_further_column_notice_id_notice_id_fk";
--> statement-breakpoint
ALTER TABLE "notice_further_column" DROP CONSTRAINT "notice_further_column_column_id_column_id_fk";
--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_column_fk";
--> statement-breakpoint
ALTER TABLE "column" ADD COLUMN "notice_lang" text GENERATED ALWAYS AS (case when kind <> 'link' then lang end) STORED;--> statement-breakpoint

-- Drawn up by hand from here to the foreign keys: rows that are there already need their language first.
ALTER TABLE "notice_further_column" ADD COLUMN "lang" text;--> statement-breakpoint
UPDATE "notice_further_column" f SET "lang" = n."lang" FROM "notice" n WHERE n."id" = f."notice_id";--> statement-breakpoint
ALTER TABLE "notice_further_column" ALTER COLUMN "lang" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "column" ADD CONSTRAINT "column_id_notice_lang_unique" UNIQUE("id","notice_lang");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_id_lang_unique" UNIQUE("id","lang");--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_revision_fk" FOREIGN KEY ("revision_id","notice_id") REFERENCES "public"."revision"("id","notice_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_further_column" ADD CONSTRAINT "further_column_notice_fk" FOREIGN KEY ("notice_id","lang") REFERENCES "public"."notice"("id","lang") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_further_column" ADD CONSTRAINT "further_column_fk" FOREIGN KEY ("column_id","lang") REFERENCES "public"."column"("id","notice_lang") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_column_fk" FOREIGN KEY ("column_id","lang") REFERENCES "public"."column"("id","notice_lang") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_revision_index" ON "finding" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "imported_page_original_index" ON "imported_page" USING btree ("original_sha256");--> statement-breakpoint
CREATE INDEX "image_variant_file_index" ON "image_variant" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "notice_working_revision_index" ON "notice" USING btree ("working_revision_id") WHERE "notice"."working_revision_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "revision_one_published" ON "revision" USING btree ("notice_id") WHERE "revision"."state" = 'published';--> statement-breakpoint
CREATE INDEX "revision_source_index" ON "revision" USING btree ("source_id") WHERE "revision"."source_id" is not null;--> statement-breakpoint
CREATE INDEX "revision_lead_image_index" ON "revision" USING btree ("lead_image_sha256") WHERE "revision"."lead_image_sha256" is not null;--> statement-breakpoint
ALTER TABLE "image_variant" ADD CONSTRAINT "image_variant_width" CHECK ("image_variant"."width" > 0);--> statement-breakpoint

-- What check constraints and foreign keys cannot say, continued from 0001.

-- What a revision says stays as it is once it has left the writer's hands, and its state leads back into them
-- only by `returned`. Publication fills in its source, which the register may not have known before.
CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text[] := CASE WHEN OLD.source_id IS NULL AND NEW.state = 'published' AND OLD.state <> 'published'
    THEN '{state,source_id}'::text[] ELSE '{state}'::text[] END;
BEGIN
  IF OLD.state NOT IN ('draft', 'returned') AND to_jsonb(NEW) - kept IS DISTINCT FROM to_jsonb(OLD) - kept THEN
    RAISE EXCEPTION 'revision % is no longer a draft', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  IF NEW.state <> OLD.state AND NOT (CASE NEW.state
    WHEN 'draft' THEN false
    WHEN 'returned' THEN OLD.state IN ('in_review', 'approved', 'scheduled')
    WHEN 'superseded' THEN OLD.state = 'published'
    ELSE OLD.state NOT IN ('published', 'superseded', 'discarded')
  END) THEN
    RAISE EXCEPTION 'revision % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_moves';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- As before, and neither may a part move from a draft into a revision that is none.
CREATE OR REPLACE FUNCTION refuse_revision_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM revision WHERE id IN (OLD.revision_id, NEW.revision_id) AND state NOT IN ('draft', 'returned')
  ) THEN
    RAISE EXCEPTION 'revision % is no longer a draft', coalesce(OLD.revision_id, NEW.revision_id)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
-- What readers have seen stays in the history, and with it its notice: deleting that would delete its revisions.
CREATE FUNCTION refuse_shown_revision_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revision % was shown to readers', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_kept';
END $$;
--> statement-breakpoint
CREATE TRIGGER revision_kept BEFORE DELETE ON revision
  FOR EACH ROW WHEN (OLD.state IN ('published', 'superseded')) EXECUTE FUNCTION refuse_shown_revision_delete();
--> statement-breakpoint
CREATE FUNCTION refuse_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER revision_not_emptied BEFORE TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_statement();
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_statement();
--> statement-breakpoint
-- At commit a notice, the revision that it shows, and the rows that lists are read from say the same.
CREATE FUNCTION refuse_untrue_notice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked bigint;
  n record;
BEGIN
  IF TG_TABLE_NAME = 'notice' THEN checked := NEW.id; ELSE checked := OLD.notice_id; END IF;
  SELECT * INTO n FROM notice WHERE id = checked;
  IF n.state IN ('published', 'expired')
    AND NOT EXISTS (SELECT 1 FROM revision WHERE id = n.published_revision_id AND state = 'published') THEN
    RAISE EXCEPTION 'notice % shows a revision that is not published', n.id USING ERRCODE = 'check_violation', CONSTRAINT = 'notice_shows_published';
  END IF;
  IF (CASE WHEN n.state = 'published'
    THEN NOT EXISTS (SELECT 1 FROM notice_column WHERE (column_id, published_at, notice_id) = (n.column_id, n.published_at, n.id))
      OR EXISTS (SELECT 1 FROM notice_column WHERE notice_id = n.id AND published_at <> n.published_at)
    ELSE EXISTS (SELECT 1 FROM notice_column WHERE notice_id = n.id)
  END) THEN
    RAISE EXCEPTION 'the lists do not follow notice %', n.id USING ERRCODE = 'check_violation', CONSTRAINT = 'notice_listed';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER notice_true_when_begun AFTER INSERT ON notice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state IN ('published', 'expired')) EXECUTE FUNCTION refuse_untrue_notice();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER notice_true AFTER UPDATE OF state, column_id, published_revision_id, published_at ON notice
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (ROW(OLD.state, OLD.column_id, OLD.published_revision_id, OLD.published_at)
    IS DISTINCT FROM ROW(NEW.state, NEW.column_id, NEW.published_revision_id, NEW.published_at))
  EXECUTE FUNCTION refuse_untrue_notice();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER notice_true AFTER UPDATE OF state ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_untrue_notice();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER notice_true AFTER DELETE OR UPDATE ON notice_column
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_untrue_notice();
--> statement-breakpoint
-- Rows are added after the notice has become what they say, by the hundred thousand where it has to be: one
-- look at each batch is many times cheaper than one at each row.
CREATE FUNCTION refuse_untrue_listings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM added a JOIN notice n ON n.id = a.notice_id
    WHERE n.state <> 'published' OR n.published_at <> a.published_at
  ) THEN
    RAISE EXCEPTION 'a list shows a notice otherwise than it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'notice_listed';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notice_listed AFTER INSERT ON notice_column
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_untrue_listings();
