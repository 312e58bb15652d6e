namespace Cacao.DataLoading;

/// <summary>Somebody who wants to know of fetched entities of one type.</summary>
internal sealed class PromiseCacheSubscription<TValue>(
    Action<IPromiseCache, TValue> next,
    string? skipPublisher,
    Action<PromiseCacheSubscription> unsubscribe)
    : PromiseCacheSubscription(unsubscribe)
{
    public override void Notify(IPromiseCache cache, object value, string? publisher)
    {
        if (skipPublisher is not null && string.Equals(skipPublisher, publisher, StringComparison.Ordinal))
        {
            return;
        }

        if (value is TValue entity)
        {
            next(cache, entity);
        }
        else if (value is IEnumerable<TValue> entities)
        {
            // Groups and pages: an array, a list or a page of entities.
            foreach (var element in entities)
            {
                if (element is not null)
                {
                    next(cache, element);
                }
            }
        }
    }
}
