namespace Cacao.AspNetCore.Http;

/// <summary>The requests in one HTTP request.</summary>
/// <param name="Items">The requests; only a list can be empty.</param>
/// <param name="IsList">Whether they were sent as a list, be it of one.</param>
internal readonly record struct ParsedRequests(List<ParsedRequest> Items, bool IsList) : IDisposable
{
    public void Dispose()
    {
        foreach (var item in Items)
        {
            item.Dispose();
        }
    }
}
