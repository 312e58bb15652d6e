using Npgsql;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>Tells failures of PostgreSQL and Redis, which pass, from those of an event, which come again.</summary>
internal static class Outage
{
    public static bool Is(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IsOutage(cause))
            {
                return true;
            }
        }

        return false;
    }

    // A lost race is the event's business: it is tried again on its own.
    private static bool IsOutage(Exception exception) => exception switch
    {
        PostgresException
        {
            SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        } => false,
        NpgsqlException database => database.IsTransient,
        RedisException or ObjectDisposedException => true,
        _ => false,
    };
}
