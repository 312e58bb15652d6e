namespace EShop.Search.Domain;

/// <summary>A category, and what is asked of its products: categories of which the same is asked are read together.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="Request">What is asked, without the category itself.</param>
public sealed record CategoryShelf(Guid CategoryId, SearchRequest Request)
{
    /// <summary>The search that finds the same: the category is one more thing that has to hold.</summary>
    public SearchRequest ToSearch()
        => Request with
        {
            Criteria = Request.Criteria with { CategoryIds = [CategoryId, .. Request.Criteria.CategoryIds] }
        };
}
