namespace EShop.CourierSimulator.Gateway;

/// <summary>The shop did not do what was asked of it; the message has the codes of its errors.</summary>
public sealed class GatewayException(string message) : Exception(message);
