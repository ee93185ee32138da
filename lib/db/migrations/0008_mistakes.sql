CREATE TABLE "mistake_report" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mistake_report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lang" text NOT NULL,
	"path" text NOT NULL,
	"notice_id" bigint,
	"column_id" bigint,
	"words" text NOT NULL,
	"quotation" text,
	"contact" text,
	"fingerprint" char(64) NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" bigint,
	"closing_note" text,
	CONSTRAINT "mistake_report_lang" CHECK ("mistake_report"."lang" in ('zh', 'en')),
	CONSTRAINT "mistake_report_path" CHECK ("mistake_report"."path" ~ '^/([^/]|$)' and length("mistake_report"."path") <= 300),
	CONSTRAINT "mistake_report_words" CHECK (length(btrim("mistake_report"."words")) between 1 and 2000),
	CONSTRAINT "mistake_report_quotation" CHECK (length("mistake_report"."quotation") between 1 and 1000),
	CONSTRAINT "mistake_report_contact" CHECK (length("mistake_report"."contact") between 1 and 200),
	CONSTRAINT "mistake_report_note" CHECK (length(btrim("mistake_report"."closing_note")) between 1 and 500),
	CONSTRAINT "mistake_report_closed" CHECK (("mistake_report"."closed_at" is null) = ("mistake_report"."closed_by" is null) and ("mistake_report"."closed_at" is null) = ("mistake_report"."closing_note" is null))
);
--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mistake_report" ADD CONSTRAINT "mistake_report_closed_by_user_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mistake_report_open_unique" ON "mistake_report" USING btree ("fingerprint") WHERE "mistake_report"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "mistake_report_created_index" ON "mistake_report" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mistake_report_open_index" ON "mistake_report" USING btree ("created_at") WHERE "mistake_report"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "mistake_report_contact_index" ON "mistake_report" USING btree ("created_at") WHERE "mistake_report"."contact" is not null;--> statement-breakpoint
CREATE INDEX "mistake_report_notice_index" ON "mistake_report" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "mistake_report_column_index" ON "mistake_report" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "mistake_report_user_index" ON "mistake_report" USING btree ("closed_by");