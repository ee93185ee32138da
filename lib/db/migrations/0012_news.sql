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
-- Subscribers were told by time: what came after the one who was told least, or waits in a mail, gets its number here.
-- What nobody was told of yet gets it from the server. A notice is news when it was published, and with each correction.
INSERT INTO "news" ("revision_id", "shown_at", "is_numbered")
SELECT revision_id, min(at), coalesce(min(at) <= latest, false) FROM (
	SELECT least(
		(SELECT min(told_until) FROM "subscriber" WHERE confirmed_at IS NOT NULL AND paused_at IS NULL),
		(SELECT min((params ->> 'from')::timestamptz) FROM "outgoing_mail" WHERE kind = 'digest' AND due_at IS NOT NULL)
	) AS earliest, (SELECT max(told_until) FROM "subscriber" WHERE confirmed_at IS NOT NULL) AS latest
) AS told CROSS JOIN LATERAL (
	SELECT first.id AS revision_id, n.published_at AS at FROM "notice" n CROSS JOIN LATERAL (
		SELECT id FROM "revision" WHERE notice_id = n.id AND shown_at IS NOT NULL ORDER BY shown_at, id LIMIT 1
	) AS first WHERE n.published_at > earliest
	UNION ALL
	SELECT id, shown_at FROM "revision" WHERE correction_note IS NOT NULL AND shown_at > earliest
) AS shown GROUP BY revision_id, latest ORDER BY min(at), revision_id;--> statement-breakpoint
UPDATE "subscriber" SET "told_number" = coalesce(
	(SELECT max(number) FROM "news" WHERE is_numbered AND shown_at <= told_until), 0);--> statement-breakpoint
-- The mails that wait tell the same as before, by number. A subscriber's mails follow each other: taken back, one of them
-- could not be told again without what a later one told already.
UPDATE "outgoing_mail" SET "params" = jsonb_build_object(
	'from', coalesce((SELECT max(number) FROM "news" WHERE is_numbered AND shown_at <= (params ->> 'from')::timestamptz), 0),
	'until', coalesce((SELECT max(number) FROM "news" WHERE is_numbered AND shown_at <= (params ->> 'until')::timestamptz), 0)
) WHERE kind = 'digest' AND due_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriber" DROP COLUMN "told_until";--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_recipient" CHECK (num_nonnulls("outgoing_mail"."user_id", "outgoing_mail"."subscriber_id", "outgoing_mail"."report_id") = 1);