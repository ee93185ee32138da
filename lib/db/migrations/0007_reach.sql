CREATE TABLE "missing_address" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "missing_address_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"is_probe" boolean DEFAULT false NOT NULL,
	"hits" bigint NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"referrer" text,
	"ignored_at" timestamp (3) with time zone,
	CONSTRAINT "missing_address_unique" UNIQUE("address"),
	CONSTRAINT "missing_address_form" CHECK ("missing_address"."address" ~ '^/' and length("missing_address"."address") <= 500),
	CONSTRAINT "missing_address_hits" CHECK ("missing_address"."hits" > 0)
);
--> statement-breakpoint
CREATE TABLE "push_engine" (
	"engine" text PRIMARY KEY NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"remaining" integer,
	"quota_resets_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "push_engine_name" CHECK ("push_engine"."engine" in ('indexnow', 'baidu'))
);
--> statement-breakpoint
CREATE TABLE "push" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "push_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"engine" text NOT NULL,
	"path" text NOT NULL,
	"notice_id" bigint,
	"cause" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"last_error" text,
	CONSTRAINT "push_engine" CHECK ("push"."engine" in ('indexnow', 'baidu')),
	CONSTRAINT "push_cause" CHECK ("push"."cause" in ('published', 'corrected', 'withdrawn')),
	CONSTRAINT "push_path" CHECK ("push"."path" ~ '^/')
);
--> statement-breakpoint
ALTER TABLE "push" ADD CONSTRAINT "push_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "missing_address_hits_index" ON "missing_address" USING btree ("is_probe","hits","id");--> statement-breakpoint
CREATE INDEX "missing_address_seen_index" ON "missing_address" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "push_due_index" ON "push" USING btree ("engine","due_at") WHERE "push"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "push_notice_index" ON "push" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "push_created_index" ON "push" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "redirect_hits_index" ON "redirect" USING btree ("hits","id");