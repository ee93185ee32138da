-- Lets one GIN index hold months beside words. Its owner may make it without being a superuser.
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE TABLE "file_text" (
	"sha256" char(64) PRIMARY KEY NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_text_state" CHECK ("file_text"."state" in ('read', 'empty', 'unreadable')),
	CONSTRAINT "file_text_read" CHECK (("file_text"."state" = 'read') = ("file_text"."text" <> ''))
);
--> statement-breakpoint
CREATE TABLE "notice_search" (
	"notice_id" bigint PRIMARY KEY NOT NULL,
	"lang" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"month" integer NOT NULL,
	"column_ids" bigint[] NOT NULL,
	"title" text NOT NULL,
	"title_vector" "tsvector" NOT NULL,
	"all_vector" "tsvector" NOT NULL,
	"body_text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_month" (
	"lang" text NOT NULL,
	"month" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "search_month_lang_month_pk" PRIMARY KEY("lang","month")
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"id" smallint PRIMARY KEY NOT NULL,
	"form" smallint NOT NULL,
	"built_upto" bigint,
	"sampled_at" timestamp (3) with time zone,
	CONSTRAINT "search_state_one" CHECK ("search_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "word_frequency" (
	"word" text PRIMARY KEY NOT NULL,
	"titles" integer NOT NULL,
	"notices" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "file_text" ADD CONSTRAINT "file_text_sha256_stored_file_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_file"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_search" ADD CONSTRAINT "notice_search_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_search_index" ON "notice_search" USING gin ("month","title_vector","all_vector");
--> statement-breakpoint

-- Searches read the small columns of many rows: vectors and texts that are not needed there lie elsewhere.
ALTER TABLE notice_search SET (toast_tuple_target = 256);
--> statement-breakpoint
-- What readers see already is taken into the index by a job, while the server runs.
INSERT INTO search_state (id, form, built_upto) SELECT 1, 1, CASE WHEN EXISTS (SELECT FROM notice) THEN 0 END;
--> statement-breakpoint
-- What came in lately waits in a list of its own, which the server's role may put in its place as well as the owner.
CREATE FUNCTION clean_search_index() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public
AS $$ SELECT gin_clean_pending_list('notice_search_index'::regclass) $$;
