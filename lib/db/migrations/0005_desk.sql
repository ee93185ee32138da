-- Pairs of characters that follow each other, in lower case: what any part of a title of two characters or more is
-- found by. Trigrams would leave out what Chinese searches for most, words of two.
CREATE FUNCTION bigrams(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN array_to_tsvector(ARRAY(
  SELECT DISTINCT substr(lower(words), place, 2) FROM generate_series(1, length(words) - 1) AS place
));
--> statement-breakpoint
CREATE TABLE "media_item" (
	"sha256" char(64) PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"alt" text,
	"uploaded_by" bigint,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "media_item_kind" CHECK ("media_item"."kind" in ('image', 'document')),
	CONSTRAINT "media_item_name" CHECK (length(btrim("media_item"."name")) between 1 and 200),
	CONSTRAINT "media_item_alt" CHECK (length(btrim("media_item"."alt")) between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "revision_replaces" (
	"revision_id" bigint NOT NULL,
	"notice_id" bigint NOT NULL,
	CONSTRAINT "revision_replaces_revision_id_notice_id_pk" PRIMARY KEY("revision_id","notice_id")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"column_id" bigint PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_translation" (
	"zh_id" bigint PRIMARY KEY NOT NULL,
	"zh_lang" text DEFAULT 'zh' NOT NULL,
	"en_id" bigint NOT NULL,
	"en_lang" text DEFAULT 'en' NOT NULL,
	CONSTRAINT "notice_translation_en_unique" UNIQUE("en_id"),
	CONSTRAINT "notice_translation_lang" CHECK ("notice_translation"."zh_lang" = 'zh' and "notice_translation"."en_lang" = 'en')
);
--> statement-breakpoint
CREATE TABLE "redirect" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redirect_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_path" text NOT NULL,
	"to_path" text NOT NULL,
	"covers_below" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"hits" bigint DEFAULT 0 NOT NULL,
	"last_hit_at" timestamp (3) with time zone,
	CONSTRAINT "redirect_from_unique" UNIQUE("from_path"),
	CONSTRAINT "redirect_from" CHECK ("redirect"."from_path" ~ '^/[^/]' and length("redirect"."from_path") <= 2000),
	CONSTRAINT "redirect_to" CHECK ("redirect"."to_path" ~ '^(/|https?://)' and length("redirect"."to_path") <= 2000),
	CONSTRAINT "redirect_elsewhere" CHECK ("redirect"."from_path" <> "redirect"."to_path")
);
--> statement-breakpoint
CREATE TABLE "draft_snapshot" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "draft_snapshot_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"revision_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"closed" boolean DEFAULT false NOT NULL,
	"aside" boolean DEFAULT false NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_presence" (
	"notice_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	"tab" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_presence_notice_id_user_id_tab_pk" PRIMARY KEY("notice_id","user_id","tab"),
	CONSTRAINT "notice_presence_tab" CHECK (length("notice_presence"."tab") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "preview_link" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "preview_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "preview_link_token_unique" UNIQUE("token_hash"),
	CONSTRAINT "preview_link_time" CHECK ("preview_link"."expires_at" > "preview_link"."created_at")
);
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "title_bigrams" "tsvector" GENERATED ALWAYS AS (bigrams(title)) STORED;--> statement-breakpoint
ALTER TABLE "media_item" ADD CONSTRAINT "media_item_sha256_stored_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media_item" ADD CONSTRAINT "media_item_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_replaces" ADD CONSTRAINT "revision_replaces_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_replaces" ADD CONSTRAINT "revision_replaces_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_translation" ADD CONSTRAINT "notice_translation_zh_fk" FOREIGN KEY ("zh_id","zh_lang") REFERENCES "public"."notice"("id","lang") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_translation" ADD CONSTRAINT "notice_translation_en_fk" FOREIGN KEY ("en_id","en_lang") REFERENCES "public"."notice"("id","lang") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_snapshot" ADD CONSTRAINT "draft_snapshot_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_snapshot" ADD CONSTRAINT "draft_snapshot_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_presence" ADD CONSTRAINT "notice_presence_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_presence" ADD CONSTRAINT "notice_presence_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_item_uploaded_index" ON "media_item" USING btree ("uploaded_at","sha256");--> statement-breakpoint
CREATE INDEX "media_item_user_index" ON "media_item" USING btree ("uploaded_by") WHERE "media_item"."uploaded_by" is not null;--> statement-breakpoint
CREATE INDEX "revision_replaces_index" ON "revision_replaces" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "redirect_to_index" ON "redirect" USING btree ("to_path");--> statement-breakpoint
CREATE INDEX "draft_snapshot_revision_index" ON "draft_snapshot" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "draft_snapshot_user_index" ON "draft_snapshot" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "notice_presence_user_index" ON "notice_presence" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "preview_link_notice_index" ON "preview_link" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "preview_link_user_index" ON "preview_link" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "notice_moved_index" ON "notice" USING btree ("moved_at","id");--> statement-breakpoint
CREATE INDEX "notice_title_index" ON "notice" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "notice_published_at_index" ON "notice" USING btree ("published_at","id") WHERE "notice"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "notice_title_bigrams_index" ON "notice" USING gin ("title_bigrams");--> statement-breakpoint
CREATE INDEX "audit_event_name_index" ON "audit_event" USING btree ("actor","at");--> statement-breakpoint
CREATE INDEX "audit_event_action_index" ON "audit_event" USING btree ("action","at");--> statement-breakpoint
CREATE INDEX "audit_event_address_index" ON "audit_event" USING btree ("address","at");
--> statement-breakpoint
CREATE TRIGGER revision_replaces_immutable BEFORE INSERT OR UPDATE OR DELETE ON revision_replaces
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();
--> statement-breakpoint

-- The line that the desk's lists show of a notice, sort and search by.
CREATE FUNCTION keep_desk_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown record;
BEGIN
  SELECT title, moved_at INTO shown FROM revision
    WHERE notice_id = NEW.id AND (id = coalesce(NEW.working_revision_id, NEW.published_revision_id)
      OR coalesce(NEW.working_revision_id, NEW.published_revision_id) IS NULL)
    ORDER BY number DESC LIMIT 1;
  IF FOUND THEN
    NEW.title := shown.title;
    NEW.moved_at := shown.moved_at;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER notice_desk_line BEFORE UPDATE ON notice FOR EACH ROW EXECUTE FUNCTION keep_desk_line();
--> statement-breakpoint
-- Whatever changes a revision touches its notice as well.
CREATE FUNCTION touch_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE notice SET title = title WHERE id = NEW.notice_id AND (title, moved_at) IS DISTINCT FROM (NEW.title, NEW.moved_at);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER revision_desk_line AFTER UPDATE OF title, moved_at ON revision FOR EACH ROW
  WHEN ((OLD.title, OLD.moved_at) IS DISTINCT FROM (NEW.title, NEW.moved_at)) EXECUTE FUNCTION touch_notice();
--> statement-breakpoint
UPDATE notice SET title = title;
--> statement-breakpoint

-- What notices carry and show already is in the library.
INSERT INTO media_item (sha256, kind, name, uploaded_at)
SELECT DISTINCT ON (a.sha256) a.sha256, 'document', a.name, f.created_at
FROM attachment a JOIN stored_file f USING (sha256) ORDER BY a.sha256, a.id;
--> statement-breakpoint
INSERT INTO media_item (sha256, kind, name, uploaded_at)
SELECT i.sha256, 'image', left(i.sha256, 12) || '.' || split_part(f.media_type, '/', 2), f.created_at
FROM image i JOIN stored_file f USING (sha256) ON CONFLICT DO NOTHING;
