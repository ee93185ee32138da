ALTER TABLE "notice" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_withdrawn" CHECK (("notice"."state" = 'withdrawn') = ("notice"."withdrawn_at" is not null) and ("notice"."withdrawn_at" is null) = ("notice"."withdrawal_reason" is null));--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_withdrawal_reason" CHECK (length(btrim("notice"."withdrawal_reason")) between 1 and 500);