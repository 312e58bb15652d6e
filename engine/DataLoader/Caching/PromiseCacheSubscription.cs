namespace Cacao.DataLoading;

/// <summary>Somebody who wants to know of fetched entities.</summary>
internal abstract class PromiseCacheSubscription(Action<PromiseCacheSubscription> unsubscribe) : IDisposable
{
    public abstract void Notify(IPromiseCache cache, object value, string? publisher);

    public void Dispose() => unsubscribe(this);
}
