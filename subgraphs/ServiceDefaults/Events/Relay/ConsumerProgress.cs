namespace EShop.ServiceDefaults.Events;

/// <summary>How far a consumer group is in a stream.</summary>
/// <param name="Name">The group.</param>
/// <param name="Boundary">The entry before which everything was handled; trimming must leave it.</param>
/// <param name="Batch">Every event up to this batch was handled.</param>
/// <param name="Lag">The events of the stream that were not handled yet.</param>
internal sealed record ConsumerProgress(string Name, string Boundary, long Batch, long Lag);
