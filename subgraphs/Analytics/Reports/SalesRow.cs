using EShop.Analytics.Domain.Reports;
using EShop.Contracts;

namespace EShop.Analytics.Reports;

/// <summary>What was sold of something in one currency, counted when the orders were placed.</summary>
/// <param name="Grouping">By what the report divides.</param>
/// <param name="Key">What of it this row is about; null: of nothing, or of what is not known.</param>
/// <param name="Label">Its name, when it is known.</param>
/// <param name="Currency">The currency of all of the amounts.</param>
public sealed record SalesRow(
    [property: GraphQLIgnore] SalesGrouping Grouping,
    [property: GraphQLIgnore] string? Key,
    string? Label,
    CurrencyCode Currency)
{
    /// <summary>In how many orders. An order with several rows counts in each, in the totals once.</summary>
    public required long Orders { get; init; }

    /// <summary>How many pieces were ordered.</summary>
    public required long Units { get; init; }

    /// <summary>How many of them were cancelled.</summary>
    public required long CancelledUnits { get; init; }

    /// <summary>What was ordered, before discounts.</summary>
    public required Money Gross { get; init; }

    /// <summary>What was taken off.</summary>
    public required Money Discount { get; init; }

    /// <summary>The tax in what was ordered.</summary>
    public required Money Tax { get; init; }

    /// <summary>What was cancelled, after discounts.</summary>
    public required Money Cancelled { get; init; }

    /// <summary>What is left: gross, less discounts, less what was cancelled.</summary>
    public required Money Net { get; init; }

    /// <summary>The id that the row is about, if it is of this kind.</summary>
    internal Guid? IdOf(SalesGrouping grouping) => Grouping == grouping && Key is { } key ? Guid.Parse(key) : null;
}
