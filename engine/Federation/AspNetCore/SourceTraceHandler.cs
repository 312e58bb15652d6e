using System.Diagnostics;

namespace Cacao.Federation.AspNetCore;

/// <summary>Passes the trace on to source schemas without an activity of the transport's own that nobody would see: the transport
/// makes one for each request as soon as there is a current activity, and each of Kestrel's requests has one.</summary>
internal sealed class SourceTraceHandler(SocketsHttpHandler transport) : DelegatingHandler(transport)
{
    private static readonly ActivitySource s_activities = new("System.Net.Http");
    private static readonly TransportListener s_listener = new();

    // None for a transport that was told not to pass traces on.
    private readonly DistributedContextPropagator? _propagator = transport.ActivityHeadersPropagator;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_propagator is null || Activity.Current is not { } current || s_activities.HasListeners() || s_listener.IsEnabled)
        {
            return base.SendAsync(request, cancellationToken);
        }

        _propagator.Inject(current, request, static (carrier, name, value) =>
            ((HttpRequestMessage)carrier!).Headers.TryAddWithoutValidation(name, value));
        Activity.Current = null;
        try
        {
            return base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Activity.Current = current;
        }
    }

    // Older tools listen to the transport in another way.
    private sealed class TransportListener : IObserver<DiagnosticListener>
    {
        private DiagnosticListener? _listener;

        public TransportListener() => DiagnosticListener.AllListeners.Subscribe(this);

        public bool IsEnabled => _listener?.IsEnabled() is true;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "HttpHandlerDiagnosticListener")
            {
                _listener = value;
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
