CREATE TABLE "invalidation" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invalidation_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tag" text NOT NULL,
	"warm" text,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_store" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"database" uuid DEFAULT gen_random_uuid() NOT NULL,
	"horizon" "xid8" DEFAULT '0' NOT NULL,
	"sealing_key" text,
	CONSTRAINT "page_store_only" CHECK ("page_store"."only"),
	CONSTRAINT "page_store_key" CHECK ("page_store"."sealing_key" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "withdrawal_reason" text;
--> statement-breakpoint
CREATE INDEX "invalidation_transaction_index" ON "invalidation" USING btree ("transaction");
--> statement-breakpoint
CREATE INDEX "invalidation_tag_index" ON "invalidation" USING btree ("tag","transaction");
--> statement-breakpoint
CREATE INDEX "invalidation_at_index" ON "invalidation" USING btree ("at");
--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_withdrawn" CHECK (("notice"."state" = 'withdrawn') = ("notice"."withdrawn_at" is not null) and ("notice"."withdrawn_at" is null) = ("notice"."withdrawal_reason" is null));
--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_withdrawal_reason" CHECK (length(btrim("notice"."withdrawal_reason")) between 1 and 500);
--> statement-breakpoint
-- The one row that servers share.
INSERT INTO "page_store" DEFAULT VALUES;
