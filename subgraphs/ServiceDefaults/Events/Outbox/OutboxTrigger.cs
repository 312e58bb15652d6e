using EShop.ServiceDefaults.Data;
using Npgsql;

namespace EShop.ServiceDefaults.Events;

/// <summary>
/// Gives each new event its place in the database, where nothing can be doubled: the row of the aggregate's counter
/// stays locked until the transaction ends, so that a later event of the aggregate gets its place only after an
/// earlier one is there for everybody to see, or gone.
/// </summary>
internal sealed class OutboxTrigger : IDatabaseObjects
{
    private const string Sql =
        """
        CREATE OR REPLACE FUNCTION outbox_take_place() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            INSERT INTO outbox_sequences AS counter (aggregate_id, sequence)
            VALUES (NEW.aggregate_id, 1)
            ON CONFLICT (aggregate_id) DO UPDATE SET sequence = counter.sequence + 1
            RETURNING sequence INTO NEW.sequence;
            -- Only now: a place taken before the wait for the lock could be before one of an earlier event.
            NEW.position := nextval('outbox_messages_position_seq');
            RETURN NEW;
        END;
        $body$;

        DO $body$
        BEGIN
            -- Creating a trigger locks the table, so not at every start.
            IF NOT EXISTS (
                SELECT FROM pg_trigger
                WHERE tgname = 'outbox_take_place' AND tgrelid = 'outbox_messages'::regclass)
            THEN
                CREATE TRIGGER outbox_take_place BEFORE INSERT ON outbox_messages
                FOR EACH ROW EXECUTE FUNCTION outbox_take_place();
            END IF;
        END;
        $body$;

        INSERT INTO outbox_relay (id, epoch, batch) VALUES (1, gen_random_uuid(), 0) ON CONFLICT (id) DO NOTHING;
        """;

    public async Task CreateAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
