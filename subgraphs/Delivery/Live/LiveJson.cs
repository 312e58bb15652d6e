using System.Text.Json.Serialization;
using EShop.Delivery.Domain;

namespace EShop.Delivery.Live;

[JsonSerializable(typeof(CourierPosition))]
internal sealed partial class LiveJson : JsonSerializerContext;
