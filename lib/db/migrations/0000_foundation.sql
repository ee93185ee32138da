CREATE TABLE "column" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "column_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"parent_id" bigint,
	"lang" text NOT NULL,
	"kind" text DEFAULT 'list' NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"column_type" text,
	"link_url" text,
	"on_home" boolean DEFAULT false NOT NULL,
	"review_stages" smallint DEFAULT 1 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_slug_unique" UNIQUE("lang","slug"),
	CONSTRAINT "column_id_lang_unique" UNIQUE("id","lang"),
	CONSTRAINT "column_lang" CHECK ("column"."lang" in ('zh', 'en')),
	CONSTRAINT "column_kind" CHECK ("column"."kind" in ('list', 'page', 'link')),
	CONSTRAINT "column_slug" CHECK ("column"."slug" ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length("column"."slug") <= 60),
	CONSTRAINT "column_name" CHECK (length(btrim("column"."name")) between 1 and 60),
	CONSTRAINT "column_stages" CHECK ("column"."review_stages" between 1 and 3),
	CONSTRAINT "column_link" CHECK (("column"."kind" = 'link') = ("column"."link_url" is not null)),
	CONSTRAINT "column_link_scheme" CHECK ("column"."link_url" ~ '^(https?://|/)')
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"part" text NOT NULL,
	"index" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"excerpt" text NOT NULL,
	"mend" text,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"found_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	CONSTRAINT "finding_severity" CHECK ("finding"."severity" in ('info', 'warn', 'block')),
	CONSTRAINT "finding_state" CHECK ("finding"."state" in ('open', 'mended', 'accepted')),
	CONSTRAINT "finding_range" CHECK ("finding"."index" >= 0 and "finding"."start" >= 0 and "finding"."end" >= "finding"."start"),
	CONSTRAINT "finding_settled" CHECK (("finding"."state" = 'open') = ("finding"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "imported_page" (
	"fingerprint" char(64) PRIMARY KEY NOT NULL,
	"notice_id" bigint NOT NULL,
	"original_sha256" char(64) NOT NULL,
	"file_name" text NOT NULL,
	"encoding" text NOT NULL,
	"breadcrumb" text[] NOT NULL,
	"previous_title" text,
	"next_title" text,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_page_noticeId_unique" UNIQUE("notice_id")
);
--> statement-breakpoint
CREATE TABLE "column_month" (
	"column_id" bigint NOT NULL,
	"month" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "column_month_column_id_month_pk" PRIMARY KEY("column_id","month"),
	CONSTRAINT "column_month_count" CHECK ("column_month"."count" >= 0),
	CONSTRAINT "column_month_first" CHECK (extract(day from "column_month"."month") = 1)
);
--> statement-breakpoint
CREATE TABLE "notice_column" (
	"column_id" bigint NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"notice_id" bigint NOT NULL,
	"pinned_until" timestamp (3) with time zone,
	CONSTRAINT "notice_column_column_id_published_at_notice_id_pk" PRIMARY KEY("column_id","published_at","notice_id")
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attachment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"revision_id" bigint NOT NULL,
	"sha256" char(64) NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "attachment_position_unique" UNIQUE("revision_id","position"),
	CONSTRAINT "attachment_name" CHECK (length(btrim("attachment"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "image_variant" (
	"image_sha256" char(64) NOT NULL,
	"width" integer NOT NULL,
	"format" text NOT NULL,
	"sha256" char(64) NOT NULL,
	CONSTRAINT "image_variant_image_sha256_width_format_pk" PRIMARY KEY("image_sha256","width","format"),
	CONSTRAINT "image_variant_format" CHECK ("image_variant"."format" in ('webp', 'jpg'))
);
--> statement-breakpoint
CREATE TABLE "image" (
	"sha256" char(64) PRIMARY KEY NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	CONSTRAINT "image_size" CHECK ("image"."width" > 0 and "image"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "revision_image" (
	"revision_id" bigint NOT NULL,
	"image_sha256" char(64) NOT NULL,
	CONSTRAINT "revision_image_revision_id_image_sha256_pk" PRIMARY KEY("revision_id","image_sha256")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"sha256" char(64) PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_file_hash" CHECK ("stored_file"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "stored_file_bytes" CHECK ("stored_file"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "notice_further_column" (
	"notice_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	CONSTRAINT "notice_further_column_notice_id_column_id_pk" PRIMARY KEY("notice_id","column_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"column_id" bigint NOT NULL,
	"lang" text NOT NULL,
	"state" text DEFAULT 'unpublished' NOT NULL,
	"published_revision_id" bigint,
	"working_revision_id" bigint,
	"published_at" timestamp (3) with time zone,
	"pinned_until" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_state" CHECK ("notice"."state" in ('unpublished', 'published', 'withdrawn', 'expired', 'quarantined')),
	CONSTRAINT "notice_shown" CHECK ("notice"."state" not in ('published', 'expired') or ("notice"."published_revision_id" is not null and "notice"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"notice_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" text NOT NULL,
	"subtitle" text,
	"summary" text,
	"body_html" text NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"author" text,
	"source_id" bigint,
	"source_name" text,
	"lead_image_sha256" char(64),
	"lead_image_alt" text,
	"index_number" text,
	"issuing_authority" text,
	"document_number" text,
	"issued_on" date,
	"topic" text,
	"validity" text,
	"correction_note" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_number_unique" UNIQUE("notice_id","number"),
	CONSTRAINT "revision_id_notice_unique" UNIQUE("id","notice_id"),
	CONSTRAINT "revision_state" CHECK ("revision"."state" in ('draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'superseded', 'discarded')),
	CONSTRAINT "revision_title" CHECK (length(btrim("revision"."title")) between 1 and 200),
	CONSTRAINT "revision_number" CHECK ("revision"."number" > 0),
	CONSTRAINT "revision_validity" CHECK ("revision"."validity" in ('valid', 'lapsed', 'repealed')),
	CONSTRAINT "revision_lead_image" CHECK (("revision"."lead_image_sha256" is null) = ("revision"."lead_image_alt" is null))
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"url" text,
	CONSTRAINT "source_name_unique" UNIQUE("name"),
	CONSTRAINT "source_name" CHECK (length(btrim("source"."name")) between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"notice_id" bigint,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_setting" (
	"lang" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_setting_lang" CHECK ("site_setting"."lang" in ('zh', 'en'))
);
--> statement-breakpoint
ALTER TABLE "column" ADD CONSTRAINT "column_parent_fk" FOREIGN KEY ("parent_id","lang") REFERENCES "public"."column"("id","lang") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_page" ADD CONSTRAINT "imported_page_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_page" ADD CONSTRAINT "imported_page_original_sha256_stored_file_sha256_fk" FOREIGN KEY ("original_sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_month" ADD CONSTRAINT "column_month_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_column" ADD CONSTRAINT "notice_column_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_column" ADD CONSTRAINT "notice_column_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_sha256_stored_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_variant" ADD CONSTRAINT "image_variant_image_sha256_image_sha256_fk" FOREIGN KEY ("image_sha256") REFERENCES "public"."image"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_variant" ADD CONSTRAINT "image_variant_sha256_stored_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image" ADD CONSTRAINT "image_sha256_stored_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_image" ADD CONSTRAINT "revision_image_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_image" ADD CONSTRAINT "revision_image_image_sha256_image_sha256_fk" FOREIGN KEY ("image_sha256") REFERENCES "public"."image"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_further_column" ADD CONSTRAINT "notice_further_column_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_further_column" ADD CONSTRAINT "notice_further_column_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_column_fk" FOREIGN KEY ("column_id","lang") REFERENCES "public"."column"("id","lang") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_published_revision_fk" FOREIGN KEY ("published_revision_id","id") REFERENCES "public"."revision"("id","notice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_working_revision_fk" FOREIGN KEY ("working_revision_id","id") REFERENCES "public"."revision"("id","notice_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_lead_image_sha256_image_sha256_fk" FOREIGN KEY ("lead_image_sha256") REFERENCES "public"."image"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "column_parent_index" ON "column" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "finding_notice_index" ON "finding" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "notice_column_notice_index" ON "notice_column" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "notice_column_pinned_index" ON "notice_column" USING btree ("column_id","pinned_until") WHERE "notice_column"."pinned_until" is not null;--> statement-breakpoint
CREATE INDEX "attachment_file_index" ON "attachment" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "revision_image_index" ON "revision_image" USING btree ("image_sha256");--> statement-breakpoint
CREATE INDEX "further_column_index" ON "notice_further_column" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "notice_main_column_index" ON "notice" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "notice_published_revision_index" ON "notice" USING btree ("published_revision_id");--> statement-breakpoint
CREATE INDEX "audit_event_notice_index" ON "audit_event" USING btree ("notice_id","at");--> statement-breakpoint
CREATE INDEX "audit_event_at_index" ON "audit_event" USING btree ("at");