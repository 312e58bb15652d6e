using EShop.Search.Data;
using EShop.Search.Domain;
using EShop.Search.Types.Errors;

namespace EShop.Search.Types.Synonyms;

[MutationType]
public static partial class SynonymMutations
{
    /// <summary>Adds a group of terms that mean the same.</summary>
    /// <param name="terms">From 2 to 20 terms of one to three words.</param>
    [Authorize(Policy = SearchScopes.Write)]
    [Error<InvalidSynonymsError>]
    [Error<SynonymTakenError>]
    public static Task<SynonymGroup> AddSearchSynonymsAsync(
        IReadOnlyList<string> terms,
        SynonymBook book,
        CancellationToken cancellationToken)
        => book.AddAsync(terms, cancellationToken);

    /// <summary>Gives a group other terms.</summary>
    /// <param name="id">The group.</param>
    /// <param name="terms">From 2 to 20 terms of one to three words; they take the place of all that it has.</param>
    [Authorize(Policy = SearchScopes.Write)]
    [Error<InvalidSynonymsError>]
    [Error<SynonymTakenError>]
    [Error<SynonymsNotFoundError>]
    public static Task<SynonymGroup> SetSearchSynonymsAsync(
        [ID<SynonymGroup>] Guid id,
        IReadOnlyList<string> terms,
        SynonymBook book,
        CancellationToken cancellationToken)
        => book.SetAsync(id, terms, cancellationToken);

    /// <summary>Takes a group of synonyms away.</summary>
    /// <param name="id">The group.</param>
    [Authorize(Policy = SearchScopes.Write)]
    [Error<SynonymsNotFoundError>]
    public static Task<SynonymGroup> RemoveSearchSynonymsAsync(
        [ID<SynonymGroup>] Guid id,
        SynonymBook book,
        CancellationToken cancellationToken)
        => book.RemoveAsync(id, cancellationToken);
}
