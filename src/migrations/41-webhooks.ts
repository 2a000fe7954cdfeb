import type { MigrationInterface, QueryRunner } from 'typeorm';

const repeated = (verbs: string) => `
  DROP INDEX change_to_repeat;
  CREATE INDEX change_to_repeat ON change (verb, thing_id) WHERE verb IN (${verbs});`;
const REPEATED = `'ACCESS_KEY_REVOKED', 'CALENDAR_UNSUBSCRIBED', 'CONTACT_ERASED', 'MANDATE_ENDED'`;

export class Webhooks1764000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        id text NOT NULL,
        key_id text NOT NULL,
        url text NOT NULL,
        -- Secrets are made from the operator's key and these numbers; former ones sign too for a while.
        secret_number integer NOT NULL,
        oldest_secret_number integer NOT NULL,
        former_secrets_until timestamptz(3),
        secret_check text NOT NULL,
        off_at timestamptz(3),
        removed_at timestamptz(3),
        -- What its key could see when it was last looked for something new.
        reader text NOT NULL,
        -- There is something to tell as long as the first of these is higher than the second.
        news_number integer NOT NULL DEFAULT 1,
        told_number integer NOT NULL DEFAULT 0,
        message_id text,
        next_attempt_at timestamptz(3) NOT NULL,
        last_attempt_at timestamptz(3),
        last_delivered_at timestamptz(3),
        failing_since timestamptz(3),
        failures integer NOT NULL DEFAULT 0,
        last_failure text,
        last_status integer,
        -- Whoever sends it has it until then.
        lease uuid,
        leased_until timestamptz(3),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT webhook_pk PRIMARY KEY (id),
        CONSTRAINT webhook_of_key FOREIGN KEY (key_id) REFERENCES access_key (id),
        CONSTRAINT webhook_failure_known CHECK (last_failure IN ('NAME_NOT_FOUND', 'ADDRESS_NOT_ALLOWED', 'CONNECTION',
          'CERTIFICATE', 'TIMEOUT', 'REDIRECT', 'STATUS', 'SECRET_LOST'))
      );
      CREATE INDEX webhook_by_key ON webhook (key_id);
      CREATE INDEX webhook_due ON webhook (next_attempt_at)
        WHERE news_number > told_number AND off_at IS NULL AND removed_at IS NULL;

      -- One row, once there is a webhook: up to which line of the feed it is known for which webhooks there is something new.
      CREATE TABLE webhook_progress (
        is_only boolean NOT NULL DEFAULT true,
        position bigint NOT NULL,
        CONSTRAINT webhook_progress_pk PRIMARY KEY (is_only),
        CONSTRAINT webhook_progress_is_only CHECK (is_only)
      );
      ${repeated(`${REPEATED}, 'WEBHOOK_REMOVED'`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE webhook, webhook_progress; ${repeated(REPEATED)}`);
  }
}
