using EShop.Search.Domain;
using EShop.Search.Reading;
using EShop.Search.Types.Errors;
using Microsoft.Extensions.Options;

namespace EShop.Search.Types.Results;

/// <summary>Carries out searches for the fields that offer them.</summary>
public sealed class SearchDesk(SearchReader reader, IOptions<SearchOptions> options)
{
    /// <summary>A page of what is found.</summary>
    /// <exception cref="GraphQLException">It cannot be searched for.</exception>
    public async Task<SearchConnection> FindAsync(SearchQuestion question, CancellationToken cancellationToken)
    {
        var request = RequestOf(question);
        return new SearchConnection(request, await reader.ReadAsync(request, cancellationToken));
    }

    /// <summary>A page of what is found in a category, read together with that of the others.</summary>
    /// <exception cref="GraphQLException">It cannot be searched for.</exception>
    public async Task<SearchConnection> FindAsync(
        Guid categoryId,
        SearchQuestion question,
        IPagesByShelfDataLoader pagesByShelf,
        CancellationToken cancellationToken)
    {
        var shelf = new CategoryShelf(categoryId, RequestOf(question));
        var page = await pagesByShelf.LoadRequiredAsync(shelf, cancellationToken);
        return new SearchConnection(shelf.ToSearch(), page, shelf);
    }

    private SearchRequest RequestOf(SearchQuestion question)
        => SearchErrors.Check(() => question.ToRequest(options.Value.Language));
}
