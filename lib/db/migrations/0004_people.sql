CREATE TABLE "outgoing_mail" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_mail_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now(),
	"sent_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"revision_id" bigint NOT NULL,
	"stage" smallint NOT NULL,
	"user_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_revision_id_stage_pk" PRIMARY KEY("revision_id","stage"),
	CONSTRAINT "approval_one_stage_each" UNIQUE("revision_id","user_id"),
	CONSTRAINT "approval_stage" CHECK ("approval"."stage" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "review_comment" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_comment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"revision_id" bigint NOT NULL,
	"paragraph" integer,
	"quote" text,
	"text" text NOT NULL,
	"user_id" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_comment_text" CHECK (length(btrim("review_comment"."text")) between 1 and 2000),
	CONSTRAINT "review_comment_paragraph" CHECK ("review_comment"."paragraph" >= 0 and ("review_comment"."paragraph" is null) = ("review_comment"."quote" is null))
);
--> statement-breakpoint
CREATE TABLE "revision_writer" (
	"revision_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	CONSTRAINT "revision_writer_revision_id_user_id_pk" PRIMARY KEY("revision_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "password_link" (
	"hash" char(64) PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"user_id" bigint NOT NULL,
	"hash" char(64) NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_code_user_id_hash_pk" PRIMARY KEY("user_id","hash")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "role_grant_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint NOT NULL,
	"role" text NOT NULL,
	"column_id" bigint,
	CONSTRAINT "role_grant_unique" UNIQUE NULLS NOT DISTINCT("user_id","role","column_id"),
	CONSTRAINT "role_grant_role" CHECK ("role_grant"."role" in ('writer', 'reviewer', 'publisher', 'administrator', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "secured_role" (
	"role" text PRIMARY KEY NOT NULL,
	CONSTRAINT "secured_role_role" CHECK ("secured_role"."role" in ('writer', 'reviewer', 'publisher', 'administrator', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "user_identity" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" bigint NOT NULL,
	CONSTRAINT "user_identity_issuer_subject_pk" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "user_session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" bigint NOT NULL,
	"method" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"address" text,
	"user_agent" text,
	CONSTRAINT "user_session_method" CHECK ("user_session"."method" in ('password', 'oidc'))
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "user_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"login" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"lang" text DEFAULT 'zh' NOT NULL,
	"password_hash" text,
	"password_since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"password_expired" boolean DEFAULT false NOT NULL,
	"totp_secret" text,
	"totp_since" timestamp (3) with time zone,
	"totp_last_step" bigint,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_login_unique" UNIQUE("login"),
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "user_login" CHECK ("user"."login" ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
	CONSTRAINT "user_name" CHECK (length(btrim("user"."name")) between 1 and 60),
	CONSTRAINT "user_email" CHECK ("user"."email" = lower("user"."email") and length("user"."email") <= 254),
	CONSTRAINT "user_lang" CHECK ("user"."lang" in ('zh', 'en')),
	CONSTRAINT "user_totp" CHECK ("user"."totp_since" is null or "user"."totp_secret" is not null)
);
--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "owner_id" bigint;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "moved_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "stage" smallint;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "stages" smallint;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "scheduled_for" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_id" bigint;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "after" jsonb;--> statement-breakpoint
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_writer" ADD CONSTRAINT "revision_writer_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_writer" ADD CONSTRAINT "revision_writer_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_column_id_column_id_fk" FOREIGN KEY ("column_id") REFERENCES "public"."column"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_mail_due_index" ON "outgoing_mail" USING btree ("due_at") WHERE "outgoing_mail"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "outgoing_mail_user_index" ON "outgoing_mail" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "approval_user_index" ON "approval" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "review_comment_revision_index" ON "review_comment" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "review_comment_user_index" ON "review_comment" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "revision_writer_user_index" ON "revision_writer" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "password_link_user_index" ON "password_link" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "rate_limit_expire_index" ON "rate_limit" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "role_grant_column_index" ON "role_grant" USING btree ("column_id");--> statement-breakpoint
CREATE INDEX "user_identity_user_index" ON "user_identity" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "user_session_user_index" ON "user_session" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_owner_index" ON "notice" USING btree ("owner_id") WHERE "notice"."owner_id" is not null;--> statement-breakpoint
CREATE INDEX "notice_expiry_index" ON "notice" USING btree ("expires_at") WHERE "notice"."expires_at" is not null and "notice"."state" = 'published';--> statement-breakpoint
CREATE INDEX "revision_scheduled_index" ON "revision" USING btree ("scheduled_for") WHERE "revision"."scheduled_for" is not null;--> statement-breakpoint
CREATE INDEX "revision_moving_index" ON "revision" USING btree ("state","moved_at") WHERE "revision"."state" in ('draft', 'returned', 'in_review', 'approved', 'scheduled');--> statement-breakpoint
CREATE INDEX "audit_event_actor_index" ON "audit_event" USING btree ("actor_id","at");--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_stage" CHECK (("revision"."state" = 'in_review') = ("revision"."stage" is not null) and ("revision"."stage" is null or coalesce("revision"."stage" between 1 and "revision"."stages", false)));--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_stages" CHECK ("revision"."stages" between 1 and 3);--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_scheduled" CHECK (("revision"."state" = 'scheduled') = ("revision"."scheduled_for" is not null));--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_correction_note" CHECK (length(btrim("revision"."correction_note")) between 1 and 500);--> statement-breakpoint

-- What check constraints and foreign keys cannot say, continued from 0003.

-- Readers saw what was published before on the day it is listed under, as far as is known.
ALTER TABLE revision DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE revision r SET shown_at = n.published_at FROM notice n WHERE n.id = r.notice_id AND r.state IN ('published', 'superseded');--> statement-breakpoint
ALTER TABLE revision ENABLE TRIGGER USER;--> statement-breakpoint

-- A revision is written on as a draft only: what was submitted stays as the reviewers saw it, also where they
-- return it. Its moves are those of lib/review/transitions.ts.
CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kept text[] := '{state,moved_at,stage,scheduled_for}';
BEGIN
  IF NEW.state = 'published' AND OLD.state <> 'published' THEN
    kept := kept || '{shown_at}'::text[] || CASE WHEN OLD.source_id IS NULL THEN '{source_id}'::text[] ELSE '{}' END;
  END IF;
  IF OLD.state <> 'draft' AND to_jsonb(NEW) - kept IS DISTINCT FROM to_jsonb(OLD) - kept THEN
    RAISE EXCEPTION 'revision % is no longer a draft', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  IF NEW.state <> OLD.state AND NOT (NEW.state = ANY (CASE OLD.state
    WHEN 'draft' THEN '{in_review,published,discarded}'::text[]
    WHEN 'in_review' THEN '{approved,returned,published,discarded}'
    WHEN 'returned' THEN '{published,discarded}'
    WHEN 'approved' THEN '{scheduled,returned,published,discarded}'
    WHEN 'scheduled' THEN '{approved,returned,published,discarded}'
    WHEN 'published' THEN '{superseded}'
    ELSE '{}'
  END)) THEN
    RAISE EXCEPTION 'revision % cannot go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_moves';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_revision_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM revision WHERE id IN (OLD.revision_id, NEW.revision_id) AND state <> 'draft'
  ) THEN
    RAISE EXCEPTION 'revision % is no longer a draft', coalesce(OLD.revision_id, NEW.revision_id)
      USING ERRCODE = 'check_violation', CONSTRAINT = 'revision_immutable';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER revision_writer_immutable BEFORE INSERT OR UPDATE OR DELETE ON revision_writer
  FOR EACH ROW EXECUTE FUNCTION refuse_revision_part_change();
--> statement-breakpoint
-- Four eyes: nobody passes a text of their own.
CREATE FUNCTION refuse_own_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM revision_writer WHERE revision_id = NEW.revision_id AND user_id = NEW.user_id) THEN
    RAISE EXCEPTION 'user % wrote revision %', NEW.user_id, NEW.revision_id USING ERRCODE = 'check_violation', CONSTRAINT = 'approval_not_by_writer';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM revision WHERE id = NEW.revision_id AND state = 'in_review' AND stage = NEW.stage) THEN
    RAISE EXCEPTION 'revision % does not wait for stage %', NEW.revision_id, NEW.stage USING ERRCODE = 'check_violation', CONSTRAINT = 'approval_of_waiting';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER approval_not_by_writer BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION refuse_own_approval();
--> statement-breakpoint
CREATE FUNCTION refuse_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER approval_append_only BEFORE UPDATE OR DELETE ON approval FOR EACH ROW EXECUTE FUNCTION refuse_row_change();
--> statement-breakpoint
CREATE TRIGGER review_comment_append_only BEFORE UPDATE OR DELETE ON review_comment FOR EACH ROW EXECUTE FUNCTION refuse_row_change();
