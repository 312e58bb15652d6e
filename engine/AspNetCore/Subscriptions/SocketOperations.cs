namespace Cacao.AspNetCore.Subscriptions;

/// <summary>The operations of a session by their ids.</summary>
internal sealed class SocketOperations(int limit)
{
    private readonly Dictionary<string, SocketOperation> _byId = new(StringComparer.Ordinal);
    private TaskCompletionSource? _allEnded;
    private int _running;

    public int Count
    {
        get
        {
            lock (_byId)
            {
                return _byId.Count;
            }
        }
    }

    /// <summary>Adds an operation.</summary>
    /// <returns>Whether there was room: one that the client has stopped counts until it has really ended.</returns>
    /// <exception cref="SocketCloseException">Its id is in use.</exception>
    public bool TryAdd(SocketOperation operation)
    {
        lock (_byId)
        {
            if (_byId.ContainsKey(operation.Id))
            {
                throw new SocketCloseException(
                    SocketCloseCode.SubscriberExists,
                    $"Subscriber for {operation.Id} already exists");
            }

            if (_running >= limit)
            {
                return false;
            }

            _running++;
            _byId.Add(operation.Id, operation);
            return true;
        }
    }

    /// <summary>Frees the id of an operation.</summary>
    /// <returns>Whether it was still its id.</returns>
    public bool Release(SocketOperation operation)
    {
        lock (_byId)
        {
            return _byId.TryGetValue(operation.Id, out var found)
                && ReferenceEquals(found, operation)
                && _byId.Remove(operation.Id);
        }
    }

    /// <summary>Stops the operation that has an id, if there is one.</summary>
    public bool Stop(string id)
    {
        SocketOperation? operation;
        lock (_byId)
        {
            if (!_byId.Remove(id, out operation))
            {
                return false;
            }
        }

        operation.Stop();
        return true;
    }

    /// <summary>Counts an operation as ended.</summary>
    public void End(SocketOperation operation)
    {
        Release(operation);
        lock (_byId)
        {
            if (--_running == 0)
            {
                _allEnded?.SetResult();
            }
        }
    }

    /// <summary>Waits until every operation has ended; no more may be added.</summary>
    public Task WhenAllEndedAsync()
    {
        lock (_byId)
        {
            if (_running == 0)
            {
                return Task.CompletedTask;
            }

            _allEnded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _allEnded.Task;
        }
    }
}
