namespace EShop.Analytics.Domain.Reports;

/// <summary>By what the sales of a time are divided. Sales in different currencies are never in one row.</summary>
public enum SalesGrouping
{
    /// <summary>By nothing but the currency.</summary>
    None,

    /// <summary>By category, as the products are filed now.</summary>
    Category,

    /// <summary>By brand.</summary>
    Brand,

    /// <summary>By product.</summary>
    Product,

    /// <summary>By product variant.</summary>
    Variant,

    /// <summary>By how the order is paid.</summary>
    PaymentMethod
}
