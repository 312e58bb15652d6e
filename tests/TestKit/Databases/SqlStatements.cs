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
    // The activity in which ASP.NET Core serves a request.
    private const string RequestOperation = "Microsoft.AspNetCore.Hosting.HttpRequestIn";

    private readonly ConcurrentQueue<string> _texts = new();
    private readonly string _database;
    private readonly bool _ofRequests;
    private readonly ActivityListener _listener;

    private SqlStatements(string database, bool ofRequests)
    {
        _database = database;
        _ofRequests = ofRequests;
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
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
        => new(new NpgsqlConnectionStringBuilder(connectionString).Database!, ofRequests: false);

    /// <summary>
    /// Begins to record the commands sent to the database of a connection string while an HTTP request is served, not
    /// those of loops in the background.
    /// </summary>
    public static SqlStatements OfRequests(string connectionString)
        => new(new NpgsqlConnectionStringBuilder(connectionString).Database!, ofRequests: true);

    /// <summary>Forgets what was recorded so far.</summary>
    public void Clear() => _texts.Clear();

    /// <summary>Stops recording.</summary>
    public void Dispose() => _listener.Dispose();

    private void Record(Activity activity)
    {
        if (activity.GetTagItem("db.query.text") is string text
            && activity.GetTagItem("db.namespace") is string database
            && database == _database
            && (!_ofRequests || IsOfRequest(activity)))
        {
            _texts.Enqueue(text);
        }
    }

    private static bool IsOfRequest(Activity activity)
    {
        var ancestor = activity;

        while (ancestor is not null && ancestor.OperationName != RequestOperation)
        {
            ancestor = ancestor.Parent;
        }

        return ancestor is not null;
    }
}
