namespace Cacao.Federation.Execution;

/// <summary>Makes kept answers worthless when what they tell of has changed.</summary>
/// <remarks>Each entity and each type has a number that counts its changes. An answer is kept with the numbers that were read before
/// it was asked for, and is worth nothing once one of them differs: an answer that was on its way during a change is not kept either.</remarks>
public sealed class FederatedAnswerCache(IAnswerStore store)
{
    /// <summary>The longest time that an answer is kept, whatever its source schema allows.</summary>
    public static TimeSpan MaxAge { get; } = TimeSpan.FromDays(1);

    // Longer than anything that was kept with an older number.
    private static readonly TimeSpan s_numberLifetime = TimeSpan.FromDays(7);

    /// <summary>Forgets all that is known of some entities: answers about them, and answers in which their type occurs.</summary>
    /// <param name="entities">Their types and ids as clients see them.</param>
    public Task PurgeAsync(IEnumerable<(string Type, string Id)> entities)
    {
        var keys = entities.SelectMany(e => (string[])[TagOf(e.Type, e.Id), TagOf(e.Type)]).Distinct().ToArray();
        return keys.Length == 0 ? Task.CompletedTask : store.IncrementAsync(keys, s_numberLifetime);
    }

    internal static string TagOf(string type) => $"tag:{type}";

    internal static string TagOf(string type, string id) => $"tag:{type}:{id}";
}
