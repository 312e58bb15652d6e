using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace EShop.TestKit;

/// <summary>
/// Records the SQL commands that Npgsql sends to one database of this process while it is not disposed, so that a test
/// can state how many a request may cost. A batch counts once: it is one round trip.
/// </summary>
public sealed class SqlStatements : IDisposable
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly string _database;
    private readonly ActivityListener _listener;

    private SqlStatements(string database)
    {
        _database = database;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many commands were sent so far.</summary>
    public int Count => _texts.Count;

    /// <summary>The SQL text of each command, in the order in which they ended.</summary>
    public IReadOnlyList<string> Texts => [.. _texts];

    /// <summary>Begins to record the commands sent to the database of a connection string.</summary>
    public static SqlStatements Record(string connectionString)
        => new(new NpgsqlConnectionStringBuilder(connectionString).Database!);

    /// <summary>Forgets what was recorded so far.</summary>
    public void Clear() => _texts.Clear();

    /// <summary>Stops recording.</summary>
    public void Dispose() => _listener.Dispose();

    private void Record(Activity activity)
    {
        if (activity.GetTagItem("db.query.text") is string text
            && activity.GetTagItem("db.namespace") is string database
            && database == _database)
        {
            _texts.Enqueue(text);
        }
    }
}
