using System.Collections.Concurrent;
using System.Diagnostics;

namespace EShop.TestKit;

/// <summary>
/// Records the HTTP requests that this process sends to one address while it is not disposed, so that a test can state
/// how many calls between services a request may cost.
/// </summary>
public sealed class HttpRequests : IDisposable
{
    private readonly ConcurrentQueue<string> _urls = new();
    private readonly string _address;
    private readonly ActivityListener _listener;

    private HttpRequests(Uri address)
    {
        _address = address.ToString();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many requests have been answered so far.</summary>
    public int Count => _urls.Count;

    /// <summary>Begins to record the requests to the addresses that begin with this one.</summary>
    public static HttpRequests Record(Uri address) => new(address);

    /// <summary>Stops recording.</summary>
    public void Dispose() => _listener.Dispose();

    private void Record(Activity activity)
    {
        if (activity.GetTagItem("url.full") is string url && url.StartsWith(_address, StringComparison.Ordinal))
        {
            _urls.Enqueue(url);
        }
    }
}
