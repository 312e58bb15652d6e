using Cacao.Types;

namespace Cacao.Execution.MutationConventions;

/// <summary>What the mutation conventions know of a mutation, a feature of its field.</summary>
public sealed record MutationFeature
{
    /// <summary>The attribute on the mutation, if it has one.</summary>
    public UseMutationConventionAttribute? Convention { get; init; }

    /// <summary>The errors that the mutation declares, in order.</summary>
    public IReadOnlyList<MutationError> Errors { get; init; } = [];
}
