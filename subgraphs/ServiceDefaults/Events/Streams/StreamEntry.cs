using System.Globalization;
using StackExchange.Redis;

namespace EShop.ServiceDefaults.Events;

/// <summary>An event as it lies in a stream.</summary>
/// <param name="Id">The entry's id in the stream, which another life of the stream gives to another event.</param>
/// <param name="Batch">The batch with which it was published.</param>
/// <param name="Context">The envelope.</param>
/// <param name="Payload">The event as JSON in UTF-8.</param>
internal sealed record StreamEntry(string Id, long Batch, EventContext Context, byte[] Payload)
{
    /// <summary>Reads the answer of XRANGE, and a stream's part of the answers of XREADGROUP and XAUTOCLAIM.</summary>
    public static IReadOnlyList<StreamEntry> ReadAll(RedisResult entries, string producer)
    {
        var items = (RedisResult[])entries!;
        var result = new List<StreamEntry>(items.Length);

        foreach (var item in items)
        {
            var pair = (RedisResult[])item!;

            // XAUTOCLAIM of Redis 6.2 names trimmed entries without their fields.
            if (pair.Length == 2 && !pair[1].IsNull)
            {
                result.Add(Read((string)pair[0]!, (RedisResult[])pair[1]!, producer));
            }
        }

        return result;
    }

    private static StreamEntry Read(string id, RedisResult[] fields, string producer)
    {
        var values = new Dictionary<string, RedisResult>(fields.Length / 2);

        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            values[(string)fields[i]!] = fields[i + 1];
        }

        var context = new EventContext(
            Guid.Parse(Text("id")),
            Text("name"),
            int.Parse(Text("version"), CultureInfo.InvariantCulture),
            producer,
            Guid.Parse(Text("aggregate")),
            long.Parse(Text("sequence"), CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(Text("at"), CultureInfo.InvariantCulture),
            Guid.Parse(Text("correlation")),
            Text("causation") is { Length: > 0 } causation ? Guid.Parse(causation) : null,
            Text("trace") is { Length: > 0 } trace ? trace : null);
        return new StreamEntry(
            id,
            long.Parse(Text("batch"), CultureInfo.InvariantCulture),
            context,
            (byte[])values["payload"]!);

        string Text(string field) => (string)values[field]!;
    }
}
