namespace EShop.Catalog.Domain;

/// <summary>A category cannot be moved into itself or into one that it contains.</summary>
public sealed class CategoryCycleException() : Exception("A category cannot be moved into itself or below itself.");
