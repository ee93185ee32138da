CREATE TABLE "news" (
	"revision_id" bigint PRIMARY KEY NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "news_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"is_numbered" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outgoing_mail" DROP CONSTRAINT "outgoing_mail_recipient";--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "report_id" bigint;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD COLUMN "maybe_sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "subscriber" ADD COLUMN "told_number" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "news_number_index" ON "news" USING btree ("number") WHERE "news"."is_numbered";--> statement-breakpoint
CREATE INDEX "news_new_index" ON "news" USING btree ("shown_at") WHERE not "news"."is_numbered";--> statement-breakpoint
CREATE INDEX "news_shown_index" ON "news" USING btree ("shown_at");--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_report_id_mistake_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."mistake_report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_mail_report_index" ON "outgoing_mail" USING btree ("report_id") WHERE "outgoing_mail"."report_id" is not null;--> statement-breakpoint
ALTER TABLE "subscriber" DROP COLUMN "told_until";--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_recipient" CHECK (num_nonnulls("outgoing_mail"."user_id", "outgoing_mail"."subscriber_id", "outgoing_mail"."report_id") = 1);