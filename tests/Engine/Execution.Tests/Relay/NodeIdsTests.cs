using System.Text;
using Cacao.Execution.Relay;

namespace Cacao.Execution.Tests.Relay;

public sealed class NodeIdsTests
{
    private static readonly Guid s_id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad91");

    [Fact]
    public void A_uuid_is_written_as_its_bytes()
    {
        byte[] raw = [.. "Product:"u8, .. s_id.ToByteArray()];
        Assert.Equal(Convert.ToBase64String(raw), NodeIds.Format("Product", s_id));
    }

    [Fact]
    public void Other_ids_are_written_as_text()
    {
        Assert.Equal(Encode("Part:7"), NodeIds.Format("Part", 7));
        Assert.Equal(Encode("Part:-7"), NodeIds.Format("Part", -7L));
        Assert.Equal(Encode("Part:a:ö"), NodeIds.Format("Part", "a:ö"));
    }

    [Fact]
    public void Ids_are_read_back()
    {
        Assert.Equal(s_id, NodeIds.Parse<Guid>(NodeIds.Format("Product", s_id), "Product"));
        Assert.Equal(7, NodeIds.Parse<int>(NodeIds.Format("Part", 7), "Part"));
        Assert.Equal(long.MinValue, NodeIds.Parse<long>(NodeIds.Format("Part", long.MinValue), null));
        Assert.Equal((short)3, NodeIds.Parse<short>(NodeIds.Format("Part", (short)3), null));
        Assert.Equal("a:ö", NodeIds.Parse<string>(NodeIds.Format("Part", "a:ö"), "Part"));
        Assert.Equal("Part", NodeIds.ReadTypeName(NodeIds.Format("Part", 7)));
    }

    [Fact]
    public void Long_names_and_ids_are_read_back()
    {
        var name = new string('N', 300);
        Assert.Equal(s_id, NodeIds.Parse<Guid>(NodeIds.Format(name, s_id), name));
        var text = new string('x', 600);
        Assert.Equal(text, NodeIds.Parse<string>(NodeIds.Format("Part", text), "Part"));
    }

    [Fact]
    public void An_id_of_another_type_is_refused()
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(
            () => NodeIds.Parse<Guid>(NodeIds.Format("Brand", s_id), "Product")).Errors);
        Assert.Equal(NodeIdErrors.TypeMismatchCode, error.Code);
        Assert.Equal("The id belongs to Brand, but an id of Product is needed.", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("Tm9Db2xvbg==")]
    [InlineData("OjE=")]
    public void Other_texts_are_refused(string value)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => NodeIds.Parse<int>(value, null)).Errors);
        Assert.Equal(NodeIdErrors.InvalidCode, error.Code);
    }

    [Fact]
    public void Ids_that_do_not_fit_the_type_are_refused()
    {
        AssertInvalid(() => NodeIds.Parse<Guid>(Encode("Product:short"), null));
        AssertInvalid(() => NodeIds.Parse<int>(Encode("Part:7x"), null));
        AssertInvalid(() => NodeIds.Parse<int>(Encode("Part:3000000000"), null));
        AssertInvalid(() => NodeIds.Parse<short>(Encode("Part:70000"), null));
        AssertInvalid(() => NodeIds.Parse<int>(null, null));
        AssertInvalid(() => NodeIds.ReadTypeName(Encode("Part:" + new string('x', 2000))));
    }

    [Fact]
    public void The_serializer_has_the_same_format()
    {
        var serializer = new NodeIdSerializer();
        Assert.Equal(NodeIds.Format("Product", s_id), serializer.Format("Product", s_id));
        Assert.Equal(new Types.Relay.NodeId("Part", 7), serializer.Parse(serializer.Format("Part", 7), typeof(int)));
        Assert.Throws<ArgumentException>(() => serializer.Format("Part", 1.5));
    }

    private static void AssertInvalid(Action parse) => Assert.Equal(
        NodeIdErrors.InvalidCode,
        Assert.Single(Assert.Throws<GraphQLException>(parse).Errors).Code);

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
