using EShop.Catalog.Domain;

namespace EShop.Catalog.Types.Errors;

/// <summary>A category cannot be moved into itself or into one that it contains.</summary>
public sealed class CategoryCycleError(CategoryCycleException exception)
{
    /// <summary>What went wrong, for people.</summary>
    public string Message { get; } = exception.Message;
}
