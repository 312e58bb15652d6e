namespace EShop.Analytics.Reports;

/// <summary>What makes a product a top product.</summary>
public enum TopProductOrder
{
    /// <summary>What it brought in.</summary>
    Revenue,

    /// <summary>How many pieces were sold.</summary>
    Units
}
