namespace EShop.Payments.Domain;

/// <summary>What is known of a call to a provider.</summary>
public enum OperationStatus
{
    /// <summary>It was not made yet, or it was and the outcome is not known.</summary>
    Pending,

    /// <summary>The provider did it.</summary>
    Succeeded,

    /// <summary>The provider refused.</summary>
    Failed,

    /// <summary>It was never made and is not wanted any more.</summary>
    Cancelled
}
