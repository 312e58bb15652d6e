using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EShop.Notifications.Data.Migrations
{
    /// <summary>No delivery is tried again by itself, so nobody is told so.</summary>
    public partial class RetireDeliveryMissed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DELETE FROM notifications WHERE kind = 'delivery-missed' AND status = 'Pending';
                DELETE FROM templates WHERE kind = 'delivery-missed';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was deleted comes back with the next start of the version that has it.
        }
    }
}
