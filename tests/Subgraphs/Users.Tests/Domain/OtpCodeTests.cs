namespace EShop.Users.Domain.Tests;

public sealed class OtpCodeTests
{
    [Fact]
    public void Codes_are_six_digits_and_spread_over_all_of_them()
    {
        var codes = Enumerable.Range(0, 20_000).Select(_ => OtpCode.Create()).ToList();

        Assert.All(codes, code => Assert.Matches("^[0-9]{6}$", code));
        Assert.InRange(codes.Distinct().Count(), 19_500, 20_000);
        // Each of the ten groups gets 2,000 on average; a share beyond 200 of that has a chance below 1 in 100,000.
        Assert.All(codes.GroupBy(code => code[0]), group => Assert.InRange(group.Count(), 1_800, 2_200));
    }

    [Fact]
    public void A_stored_code_belongs_to_code_challenge_and_pepper()
    {
        var (challenge, pepper) = (Guid.NewGuid(), new byte[] { 1, 2, 3 });
        var stored = OtpCode.Hash("123456", challenge, pepper);

        Assert.True(OtpCode.Matches("123456", challenge, pepper, stored));
        Assert.False(OtpCode.Matches("123457", challenge, pepper, stored));
        Assert.False(OtpCode.Matches("123456", Guid.NewGuid(), pepper, stored));
        Assert.False(OtpCode.Matches("123456", challenge, [1, 2, 4], stored));
        Assert.False(OtpCode.Matches("123456", challenge, pepper, stored[..31]));
    }
}
