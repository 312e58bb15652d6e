namespace EShop.Analytics.Reports;

/// <summary>With what a customer begins.</summary>
public enum CohortStart
{
    /// <summary>With the first order that was not cancelled.</summary>
    FirstOrder,

    /// <summary>With the first sign-in.</summary>
    Registration
}
