namespace EShop.Delivery.Types.Deliveries;

/// <summary>How a handover is proven: by one of these.</summary>
/// <param name="Code">The four digits that the customer told.</param>
/// <param name="PhotoUrl">Where a picture of the goods at the door is; an https address.</param>
/// <param name="AtTheDoor">Being there, as the courier's last position shows; give <c>true</c>.</param>
[OneOf]
public sealed record HandoverProofInput(string? Code, Uri? PhotoUrl, bool? AtTheDoor);
