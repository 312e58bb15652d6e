using System.Text.Json;
using Cacao.AspNetCore.Http;
using Cacao.Execution;

namespace Cacao.AspNetCore.Subscriptions;

/// <summary>One operation of a session, from its request to its end.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly SocketSession _session;
    private readonly ParsedRequest _request;
    private readonly JsonEncodedText _encodedId;
    private readonly CancellationTokenSource _stopped;
    private readonly CancellationToken _stoppedToken;
    private readonly Lock _lock = new();
    private Task _stopping = Task.CompletedTask;
    private bool _isEnded;

    public SocketOperation(SocketSession session, string id, ParsedRequest request)
    {
        _session = session;
        _request = request;
        Id = id;
        _encodedId = JsonEncodedText.Encode(id);
        _stopped = CancellationTokenSource.CreateLinkedTokenSource(session.Connection.RequestAborted);
        _stoppedToken = _stopped.Token;
    }

    public string Id { get; }

    /// <summary>Executes the operation and sends its results. Never throws.</summary>
    public async Task RunAsync()
    {
        // Whoever receives the messages goes on at once.
        await Task.Yield();
        try
        {
            if (await ExecuteAsync().ConfigureAwait(false) is { } errors)
            {
                await FailAsync(errors).ConfigureAwait(false);
            }
            else
            {
                await CompleteAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stoppedToken.IsCancellationRequested)
        {
            // The client does not want to hear of it any more.
        }
        catch (GraphQLException exception)
        {
            await FailAsync(exception.Errors).ConfigureAwait(false);
        }
        catch (RequestRejectedException exception)
        {
            await FailAsync([exception.Rejection.Error]).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await _session.BreakAsync(exception).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the operation; nothing is sent for it from now on.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (!_isEnded)
            {
                _stopping = _stopped.CancelAsync();
            }
        }
    }

    /// <summary>Refuses the operation before it has begun.</summary>
    public Task RefuseAsync(IError error) => SendFailureAsync([error]);

    public void Dispose()
    {
        lock (_lock)
        {
            _isEnded = true;
        }

        _request.Dispose();
        _ = EndStoppingAsync();
    }

    // What was registered with the token may still run.
    private async Task EndStoppingAsync()
    {
        await _stopping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopped.Dispose();
    }

    /// <returns>The errors when the operation has failed as a whole.</returns>
    private async ValueTask<IReadOnlyList<IError>?> ExecuteAsync()
    {
        var executor = await _session.GetExecutorAsync(_stoppedToken).ConfigureAwait(false);
        var request = await _session.CreateRequestAsync(Id, _request, _stoppedToken).ConfigureAwait(false);
        await using var result = await executor.ExecuteAsync(request, _stoppedToken).ConfigureAwait(false);
        if (result is IOperationResult single)
        {
            return await TrySendAsync(single).ConfigureAwait(false) ? null : single.Errors;
        }

        var results = (IResponseStream)result;
        await foreach (var next in results.WithCancellation(_stoppedToken).ConfigureAwait(false))
        {
            await using (next.ConfigureAwait(false))
            {
                // A source that never pauses would not notice by itself that nobody listens any more.
                _stoppedToken.ThrowIfCancellationRequested();
                if (!await TrySendAsync(next).ConfigureAwait(false))
                {
                    return next.Errors;
                }
            }
        }

        _stoppedToken.ThrowIfCancellationRequested();
        return null;
    }

    private async ValueTask<bool> TrySendAsync(IOperationResult result)
    {
        if (result.Outcome != OperationOutcome.Executed)
        {
            return false;
        }

        using var message = ServerMessage.Next(_encodedId, _session.SocketProtocol.NextType, result);
        await _session.Socket.SendAsync(message, _stoppedToken).ConfigureAwait(false);
        return true;
    }

    // The id is free before the client learns of the end, because it may use it again at once.
    private async Task CompleteAsync()
    {
        if (_session.Release(this))
        {
            using var message = ServerMessage.Complete(_encodedId);
            await _session.Socket.SendAsync(message, _stoppedToken).ConfigureAwait(false);
        }
    }

    private async Task FailAsync(IReadOnlyList<IError> errors)
    {
        if (_session.Release(this))
        {
            await SendFailureAsync(errors).ConfigureAwait(false);
        }
    }

    private async Task SendFailureAsync(IReadOnlyList<IError> errors)
    {
        if (!_session.SocketProtocol.FailsWithResult)
        {
            using var error = ServerMessage.Error(_encodedId, errors);
            await _session.Socket.SendAsync(error, _stoppedToken).ConfigureAwait(false);
            return;
        }

        var failure = OperationResults.FromErrors(OperationOutcome.Failed, errors);
        using var result = ServerMessage.Next(_encodedId, _session.SocketProtocol.NextType, failure);
        await _session.Socket.SendAsync(result, _stoppedToken).ConfigureAwait(false);
        using var complete = ServerMessage.Complete(_encodedId);
        await _session.Socket.SendAsync(complete, _stoppedToken).ConfigureAwait(false);
    }
}
