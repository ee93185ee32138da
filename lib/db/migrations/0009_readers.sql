CREATE TABLE "referrer_day" (
	"day" date NOT NULL,
	"host" text NOT NULL,
	"views" bigint NOT NULL,
	CONSTRAINT "referrer_day_day_host_pk" PRIMARY KEY("day","host"),
	CONSTRAINT "referrer_day_host" CHECK (length("referrer_day"."host") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "search_day" (
	"day" date NOT NULL,
	"lang" text NOT NULL,
	"query" text NOT NULL,
	"searches" bigint NOT NULL,
	"without_result" bigint NOT NULL,
	CONSTRAINT "search_day_day_lang_query_pk" PRIMARY KEY("day","lang","query"),
	CONSTRAINT "search_day_lang" CHECK ("search_day"."lang" in ('zh', 'en')),
	CONSTRAINT "search_day_query" CHECK (length("search_day"."query") between 1 and 60),
	CONSTRAINT "search_day_counts" CHECK ("search_day"."without_result" between 0 and "search_day"."searches")
);
--> statement-breakpoint
CREATE TABLE "subscriber_link" (
	"hash" char(64) PRIMARY KEY NOT NULL,
	"subscriber_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"column_ids" bigint[],
	"frequency" text,
	CONSTRAINT "subscriber_link_wish" CHECK (("subscriber_link"."column_ids" is null) = ("subscriber_link"."frequency" is null))
);
--> statement-breakpoint
CREATE TABLE "subscriber" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscriber_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"lang" text NOT NULL,
	"frequency" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"told_until" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"failures" smallint DEFAULT 0 NOT NULL,
	"paused_at" timestamp (3) with time zone,
	CONSTRAINT "subscriber_email_unique" UNIQUE("email"),
	CONSTRAINT "subscriber_email" CHECK ("subscriber"."email" = lower("subscriber"."email") and length("subscriber"."email") between 3 and 254),
	CONSTRAINT "subscriber_lang" CHECK ("subscriber"."lang" in ('zh', 'en')),
	CONSTRAINT "subscriber_frequency" CHECK ("subscriber"."frequency" in ('immediately', 'daily', 'weekly')),
	CONSTRAINT "subscriber_due" CHECK ("subscriber"."due_at" is null or ("subscriber"."confirmed_at" is not null and "subscriber"."paused_at" is null))
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"subscriber_id" bigint NOT NULL,
	"column_id" bigint NOT NULL,
	CONSTRAINT "subscription_subscriber_id_column_id_pk" PRIMARY KEY("subscriber_id","column_id")
);
--> statement-breakpoint
CREATE TABLE "view_day" (
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"day" date NOT NULL,
	"views" bigint NOT NULL,
	CONSTRAINT "view_day_kind_subject_id_day_pk" PRIMARY KEY("kind","subject_id","day"),
	CONSTRAINT "view_day_kind" CHECK ("view_day"."kind" in ('home', 'column', 'notice', 'search')),
	CONSTRAINT "view_day_views" CHECK ("view_day"."views" > 0)
);
--> statement-breakpoint
CREATE TABLE "view_month" (
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"month" date NOT NULL,
	"views" bigint NOT NULL,
	CONSTRAINT "view_month_kind_subject_id_month_pk" PRIMARY KEY("kind","subject_id","month"),
	CONSTRAINT "view_month_kind" CHECK ("view_month"."kind" in ('home', 'column', 'notice', 'search')),
	CONSTRAINT "view_month_first" CHECK (extract(day from "view_month"."month") = 1)
);
--> statement-breakpoint
ALTER TABLE "outgoing_mail" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "subscriber_id" bigint;--> statement-breakpoint
ALTER TABLE "subscriber_link" ADD CONSTRAINT "subscriber_link_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriber_link_subscriber_index" ON "subscriber_link" USING btree ("subscriber_id");--> statement-breakpoint
CREATE INDEX "subscriber_link_created_index" ON "subscriber_link" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "subscriber_due_index" ON "subscriber" USING btree ("due_at") WHERE "subscriber"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "subscriber_unconfirmed_index" ON "subscriber" USING btree ("asked_at") WHERE "subscriber"."confirmed_at" is null;--> statement-breakpoint
CREATE INDEX "subscription_column_index" ON "subscription" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "view_day_day_index" ON "view_day" USING btree ("day","kind");--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_subscriber_id_subscriber_id_fk" FOREIGN KEY ("subscriber_id") REFERENCES "public"."subscriber"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_mail_subscriber_index" ON "outgoing_mail" USING btree ("subscriber_id") WHERE "outgoing_mail"."subscriber_id" is not null;--> statement-breakpoint
CREATE INDEX "revision_correction_index" ON "revision" USING btree ("shown_at") WHERE "revision"."shown_at" is not null and "revision"."correction_note" is not null;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_recipient" CHECK (num_nonnulls("outgoing_mail"."user_id", "outgoing_mail"."subscriber_id") = 1);