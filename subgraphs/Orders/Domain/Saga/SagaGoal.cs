namespace EShop.Orders.Domain;

/// <summary>What the saga of an order works for.</summary>
public enum SagaGoal
{
    /// <summary>The customer gets the goods and pays for them.</summary>
    Fulfil,

    /// <summary>Nobody has, or owes, anything because of the order.</summary>
    Cancel
}
