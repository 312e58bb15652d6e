namespace EShop.Users.Domain;

/// <summary>A user's wish to see or to erase what is stored about them, and how far the subgraphs are.</summary>
public sealed class PrivacyRequest
{
    private PrivacyRequest()
    {
    }

    /// <summary>A new request.</summary>
    /// <param name="id">The id.</param>
    /// <param name="userId">Whose data.</param>
    /// <param name="kind">What to do with them.</param>
    /// <param name="participants">The subgraphs that have to answer.</param>
    /// <param name="now">The time.</param>
    public PrivacyRequest(
        Guid id,
        Guid userId,
        PrivacyRequestKind kind,
        IEnumerable<string> participants,
        DateTimeOffset now)
    {
        Id = id;
        UserId = userId;
        Kind = kind;
        PseudonymId = Guid.CreateVersion7(now);
        Pending = [.. participants.Distinct().Order()];
        RequestedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public PrivacyRequestKind Kind { get; private set; }

    /// <summary>What rows that must stay name instead of the user. Whoever knew both could undo the erasure.</summary>
    internal Guid PseudonymId { get; private set; }

    /// <summary>The subgraphs that have not answered yet.</summary>
    public List<string> Pending { get; private set; } = [];

    /// <summary>How many records the others have found so far.</summary>
    public int Records { get; private set; }

    /// <summary>What this subgraph stores, as JSON; null until an export is complete.</summary>
    public string? Data { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    /// <summary>When everybody had answered; null before.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Notes an answer; one that comes twice, or from somebody who was not asked, changes nothing.</summary>
    /// <returns>Whether everybody has answered now and had not before.</returns>
    public bool Answer(string subgraph, int records)
    {
        if (CompletedAt is not null || !Pending.Contains(subgraph))
        {
            return false;
        }

        // A new list: the change of a list in place is not seen.
        Pending = [.. Pending.Where(pending => pending != subgraph)];
        Records += records;
        return Pending.Count == 0;
    }

    /// <summary>Ends the request.</summary>
    public void Complete(string? data, DateTimeOffset now)
    {
        Data = data;
        CompletedAt = now;
    }
}
