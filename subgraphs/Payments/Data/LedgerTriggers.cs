namespace EShop.Payments.Data;

/// <summary>
/// What no program can get around: at the end of a database transaction the entries of each ledger transaction sum to
/// zero in each currency, and rows of the ledger are neither changed nor deleted.
/// </summary>
internal static class LedgerTriggers
{
    public const string Create =
        """
        CREATE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql AS $body$
        DECLARE
            checked uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
        BEGIN
            IF EXISTS (
                    SELECT FROM ledger_entries WHERE transaction_id = checked
                    GROUP BY currency HAVING sum(amount) <> 0)
                OR NOT EXISTS (SELECT FROM ledger_entries WHERE transaction_id = checked)
            THEN
                RAISE EXCEPTION 'The entries of ledger transaction % do not sum to zero', checked
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_transactions_balance';
            END IF;
            RETURN NULL;
        END;
        $body$;

        CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            RAISE EXCEPTION 'The ledger is append-only'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_append_only';
        END;
        $body$;

        CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance('transaction_id');
        CREATE CONSTRAINT TRIGGER ledger_transactions_balance AFTER INSERT ON ledger_transactions
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_require_balance('id');
        CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
        CREATE TRIGGER ledger_transactions_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transactions
            FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
        """;

    public const string Drop =
        """
        DROP FUNCTION ledger_require_balance CASCADE;
        DROP FUNCTION ledger_refuse_change CASCADE;
        """;
}
