namespace EShop.Analytics.Reports;

/// <summary>How often the stock of a variant was sold in a time.</summary>
/// <param name="VariantId">The variant.</param>
/// <param name="Units">How many pieces were sold, without cancelled ones.</param>
/// <param name="AverageOnHand">How many pieces lay in all warehouses, on average over the time.</param>
/// <param name="Days">How long the time was.</param>
public sealed record StockTurnover(
    Guid VariantId,
    long Units,
    double AverageOnHand,
    [property: GraphQLIgnore] double Days)
{
    /// <summary>How many times the average stock was sold.</summary>
    public double Turnover => Units / AverageOnHand;

    /// <summary>For how many days the average stock lasts.</summary>
    public double DaysOfSupply => Days / Turnover;
}
