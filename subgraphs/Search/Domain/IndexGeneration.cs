namespace EShop.Search.Domain;

/// <summary>
/// One whole index. Searches see the live one; another one is filled beside it and then takes its place.
/// </summary>
public sealed class IndexGeneration
{
    public int Id { get; private set; }

    public IndexGenerationState State { get; private set; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last changed its state.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Up to which product it is filled; a rebuild that was interrupted goes on here.</summary>
    public Guid? FilledTo { get; private set; }

    /// <summary>How many products were written into it.</summary>
    public int Filled { get; private set; }

    /// <summary>A new one, to be filled.</summary>
    public static IndexGeneration Begin(DateTimeOffset now)
        => new() { State = IndexGenerationState.Building, StartedAt = now, ChangedAt = now };

    /// <summary>Notes how far it is filled.</summary>
    public void Advance(Guid filledTo, int products)
    {
        FilledTo = filledTo;
        Filled += products;
    }

    /// <summary>Begins to answer searches.</summary>
    public void GoLive(DateTimeOffset now) => (State, ChangedAt) = (IndexGenerationState.Live, now);

    /// <summary>Makes room for another one.</summary>
    public void Retire(DateTimeOffset now) => (State, ChangedAt) = (IndexGenerationState.Retired, now);
}
